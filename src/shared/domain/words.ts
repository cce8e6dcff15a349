import { z } from 'zod';
import { DAY_PATTERN, dayExists } from '../format/day.ts';
import { MOST_OF_A_LINE, ONE_LINE, SOME_LINES } from '../text/storable.ts';

/** A record's id, unique within its kind and pack. */
export const Id = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u,
    'is not an id: use letters, digits, ".", "_" or "-", at most 80',
  );

/**
 * A word from an open list (a theme, a unit, a kind of place…). The app gives meaning to the ones it knows and
 * carries the others: another author's pack may use words that we never saw.
 */
export const Word = z
  .string()
  .min(1, 'is empty')
  .max(80, 'is longer than 80 characters')
  .regex(ONE_LINE, 'holds a control character');

/** Overrides, embeddings and isolates of direction: with them, "12" shows as "21". No record of a pack may hold one. */
export const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** One line of running text. */
export const Text = z
  .string()
  .min(1, 'is empty')
  .max(MOST_OF_A_LINE, 'is longer than 4,000 characters')
  .regex(ONE_LINE, 'holds a line break or another control character');

/** What a person typed, with its line breaks; it may be empty. */
export const OwnWords = z.string().regex(SOME_LINES, 'holds a control character that cannot be printed');

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(DAY_PATTERN, { error: 'is not a date: write YYYY-MM-DD', abort: true })
  .refine(dayExists, 'is not a day of the calendar');

/** A date as exact as the page gave it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date: write YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(dayExists, 'is not a day of the calendar');

/**
 * A public web address. No name or password before the host, which would show another host than is opened, and no
 * letters in the host that look like others: such a host is written in its ASCII form.
 */
export const WebAddress = z
  .string()
  .max(2000, 'is longer than 2,000 characters')
  .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, {
    error: 'is not a web address: it begins with https:// or http://',
    abort: true,
  })
  .regex(/^https?:\/\/[^/?#\\@]*(?:[/?#]|$)/, {
    error: 'holds a name or password before its host: leave out what stands before the “@”',
    abort: true,
  })
  .regex(
    /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#]|$)/,
    'names its host in letters that can look like others: write it as its ASCII form (xn--…)',
  );

/** An official inbox: an address and nothing behind it, since a mail program takes headers from there. */
export const EmailAddress = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(
    /^[\w.!#$'*+/=^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/,
    'is not an e-mail address: write it as in team@example.org',
  );

/** A file of a pack, named from its own folder. Whether it is there is seen when the pack is read. */
export const PackPath = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N} ._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N} ._-]*){0,6}$/u,
    'is not the path of a file: write it from the pack’s own folder, as in images/harbour.jpg',
  );

/** A label for a tile or a row. */
export const ShortLabel = Text.max(40, 'is longer than 40 characters');

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'is not a currency: write three capital letters');

export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag');

export const Ids = z.array(Id).readonly();
export const Words = z.array(Word).readonly();
export type PartialDate = z.infer<typeof PartialDate>;
