import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Palette, PaletteRole } from '../../../shared/brand/palette.ts';
import type { TextLanguage } from '../../pdf/document.ts';

/** Faces that Word has wherever it runs, for each kind of script. */
const FACE = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' } as const;

/** Half points, as the format counts. */
const points = (size: number) => ({ size: size * 2, sizeComplexScript: size * 2 }) as const;
const space = (before: number, after: number) => ({ spacing: { before: before * 20, after: after * 20 } });

export function stylesOf(palette: Palette, tongue: TextLanguage): IStylesOptions {
  const colour = (role: PaletteRole): string => palette[role].slice(1).toUpperCase();
  const headingStyle = (size: number, before: number, role: PaletteRole = 'ink') => ({
    run: { ...points(size), bold: true, boldComplexScript: true, color: colour(role), font: FACE },
    paragraph: { ...space(before, 4), keepNext: true },
  });
  const style = (
    id: string,
    name: string,
    size: number,
    more: Partial<IParagraphStyleOptions> = {},
    role: PaletteRole = 'ink',
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
    run: { ...points(size), color: colour(role), ...more.run },
  });
  const bold = { bold: true, boldComplexScript: true } as const;
  return {
    default: {
      document: {
        run: {
          font: FACE,
          ...points(10.5),
          color: colour('ink'),
          language: {
            value: tongue.language,
            bidirectional: tongue.direction === 'rtl' ? tongue.language : 'ar',
          },
        },
        paragraph: { spacing: { before: 0, after: 120, line: 264, lineRule: 'auto' } },
      },
      title: {
        run: { ...points(34), ...bold, color: colour('cool') },
        paragraph: { spacing: { before: 120, after: 200, line: 240, lineRule: 'auto' } },
      },
      heading1: headingStyle(22, 22, 'cool'),
      heading2: headingStyle(14, 16),
      heading3: headingStyle(11, 12, 'accent'),
      heading4: headingStyle(10.5, 8, 'muted'),
      hyperlink: { run: { color: colour('cool'), underline: {} } },
      footnoteText: {
        run: points(8),
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
      },
      caption: {
        run: { ...points(10), ...bold, color: colour('ink') },
        paragraph: { ...space(10, 4), keepNext: true },
      },
    },
    paragraphStyles: [
      style('Kicker', 'Kicker', 11, { run: bold, paragraph: space(30, 4) }, 'accent'),
      style('ContentsHead', 'Contents heading', 11, { run: bold, paragraph: space(16, 3) }, 'accent'),
      style('CoverLine', 'Cover line', 16, { paragraph: space(0, 6) }),
      style('Lead', 'Lead', 13, { paragraph: space(4, 8) }),
      style('Small', 'Small', 8.5, { paragraph: space(2, 6) }, 'muted'),
      style('Fact', 'Fact', 10.5, { paragraph: space(6, 1) }),
      style('FactBody', 'Fact below its figure', 10.5, { paragraph: space(0, 1) }),
      style('Evidence', 'Evidence', 8.5, { paragraph: space(0, 2) }, 'muted'),
      style(
        'FactEvidence',
        'Evidence of a fact in a list',
        8.5,
        { paragraph: { ...space(0, 2), indent: { start: 284 } } },
        'muted',
      ),
      style(
        'KeyFigure',
        'Key figure',
        18,
        { run: bold, paragraph: { ...space(12, 0), keepNext: true } },
        'accent',
      ),
      style('Measure', 'Measure', 10.5, { run: bold, paragraph: { ...space(0, 1), keepNext: true } }),
      style('Cell', 'Cell', 9.5, { paragraph: space(2, 2) }),
      style('CellDense', 'Dense cell', 8.5, { paragraph: space(1, 1) }),
      style(
        'CellHead',
        'Cell head',
        8.5,
        { run: bold, paragraph: { ...space(2, 2), keepNext: true } },
        'muted',
      ),
      style('AfterTable', 'After table', 6, { paragraph: space(0, 0) }),
      style('Source', 'Source', 8.5, { paragraph: space(0, 3) }),
      style('Contents', 'Contents entry', 10, { paragraph: space(0, 1) }),
    ],
  };
}
