import { dataFiles, type DataRow } from './data-file';

/** All tables of data/. */
export const files = dataFiles();

export const file = (path: string) => files.find((each) => each.path === path)!;
export const below = (folder: string) => files.filter((each) => each.path.startsWith(`${folder}/`));
export const rowsBelow = (folder: string) => below(folder).flatMap((each) => each.rows);
/** What is wrong with the rows of a file, each with its place. */
export const faults = (
  rows: readonly DataRow[],
  faultOf: (cells: DataRow['cells']) => string | null | false,
) =>
  rows.flatMap(({ at, cells }) => {
    const fault = faultOf(cells);
    return fault ? [`${at} ${fault}`] : [];
  });
