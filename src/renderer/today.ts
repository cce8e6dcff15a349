/** The calendar day where the officer is, `YYYY-MM-DD`. */
export function today(at = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
