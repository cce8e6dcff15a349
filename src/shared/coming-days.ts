/** Home shows who comes in as many days, from today on; the sidebar counts the same visits. */
export const COMING_DAYS = 21;
