/** What a control of a form is told of its field. */
export type ToldControl = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly 'aria-describedby': string;
};
