/** The rules of preflight: a file of them is one line here. */
export * from './audience.ts';
export * from './basis.ts';
export * from './comparison.ts';
export * from './conflicts.ts';
export * from './counts.ts';
export * from './dates.ts';
export * from './journeys.ts';
export * from './limits.ts';
export * from './money.ts';
export * from './names.ts';
export * from './one-sided.ts';
export * from './pages.ts';
export * from './pinned.ts';
export * from './records.ts';
export * from './rounding.ts';
export * from './sources.ts';
export * from './typed-numbers.ts';
