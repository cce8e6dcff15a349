/** The part of xlsx-populate that is used; the package has no types of its own. */
declare module 'xlsx-populate' {
  type Value = string | number | boolean | Date | undefined;
  /** A style's value as the library gives it: kept, and given to another cell. */
  type Styles = Record<string, unknown>;
  export interface Cell {
    value(): Value | object;
    value(value: string): Cell;
    formula(): string | undefined;
    formula(formula: string): Cell;
    style(names: readonly string[]): Styles;
    style(styles: Styles): Cell;
  }
  export interface Column {
    width(): number | undefined;
    width(width: number): Column;
  }
  export interface Range {
    startCell(): { rowNumber(): number; columnNumber(): number };
    endCell(): { rowNumber(): number; columnNumber(): number };
  }
  export interface Sheet {
    name(): string;
    name(name: string): Sheet;
    hidden(): boolean | 'very';
    usedRange(): Range | undefined;
    cell(address: string): Cell;
    cell(row: number, column: number): Cell;
    column(column: number | string): Column;
  }
  export interface Workbook {
    sheets(): Sheet[];
    sheet(which: number | string): Sheet;
    addSheet(name: string): Sheet;
    outputAsync(options?: { readonly password?: string }): Promise<Uint8Array>;
  }
  const XlsxPopulate: {
    fromDataAsync(data: Uint8Array): Promise<Workbook>;
    fromBlankAsync(): Promise<Workbook>;
  };
  export default XlsxPopulate;
}
