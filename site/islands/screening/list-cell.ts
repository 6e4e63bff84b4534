/** A cell of a list as written. `isNumber`: the workbook keeps it as a number, which no code survives: 15 digits are all it holds. */
export type ListCell = { text: string; isNumber: boolean };
