/**
 * What work costs the processor, in milliseconds, the least of some runs: what else the machine does has no say. For laws of growth (a
 * ratio of two sizes) and as a guard against work without end; no test asks how fast anything is.
 */
export function processorTime(work: () => unknown, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    const begin = process.cpuUsage();
    work();
    return process.cpuUsage(begin).user / 1000;
  });
  return Math.min(...times);
}
