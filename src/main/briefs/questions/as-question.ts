/** An item of a list of what is wanted, as the question that it stands for: "Number of universities", "Contact for land". */

const ASKED =
  /\?|^\W*(?:which|what|who|whom|whose|where|when|why|how|is|are|was|were|do|does|did|can|could|has|have|will|would|list|name|please)\b/i;

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:the |total |overall )*numbers? of (?:the )?(.+)$/i, 'How many $1 are there?'],
  [/^(?:the )?contact(?:s| person| point)? (?:for|on|about|at) (.+)$/i, 'Who should we contact about $1?'],
  [/^(?:driv(?:e|ing)|travel|journey) (?:time|distance) to (.+)$/i, 'What is the drive time to $1?'],
  [
    /^(?:(?:major|largest|existing|key|main|leading|top|other) )*(.*\S) (?:companies|employers|firms|oems|manufacturers|investors)(?: (?:present|based|in|here)\b.*)?$/i,
    'Which $1 companies are here?',
  ],
  [/^(?:average|typical|median|prime|minimum|total|current|nearest) (.+)$/i, 'What is the $&?'],
];

export function asQuestion(item: string): string {
  const text = item.trim().replace(/[.:;]+$/, '');
  if (text === '' || ASKED.test(text)) return item;
  const found = PHRASES.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : `What is the ${text}?`;
}
