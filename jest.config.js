/** Five kinds of tests; `npx jest --selectProjects unit` runs one. */
const project = (displayName, extra = {}) => ({
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.tests.json', diagnostics: false }],
  },
  testEnvironment: 'node',
  ...extra,
});

module.exports = {
  maxWorkers: '100%',
  // A dictionary's memory outlives its test file at times: a process that holds too much is replaced by a new one.
  workerIdleMemoryLimit: '512MB',
  // Ends what hangs; on a busy machine some web tests take longer than the usual 5 s.
  testTimeout: 30_000,
  projects: [project('unit'), project('cases'), project('contract'), project('web'), project('browser')],
};
