/** Why a file cannot be used, as the end of a sentence that begins with its name: `is a web font: …`. */
export class Unfit extends Error {}
