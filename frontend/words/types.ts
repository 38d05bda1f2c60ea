// SPDX-License-Identifier: Apache-2.0

/** A word of the machine: text, start and end in seconds, how sure it was (0 to 1). */
export type Word = [text: string, start: number, end: number, sure: number];

/** What a person heard in place of the words from..to. Number 0: capitals and stops only. */
export interface Fix {
  n: number;
  from: number;
  to: number;
  text: string;
  machine: string;
  who: string;
  at: string;
}

export interface Comment {
  who: string;
  role: string;
  at: string;
  text: string;
}

export interface Passage {
  i: number;
  rev: number;
  start: number;
  end: number;
  speaker: string;
  /** Known from a mark of the interviewer alone. */
  marked: boolean;
  words: Word[];
  fixes: Fix[];
  /** Corrections that a newer one superseded, oldest first. */
  earlier: Fix[];
  heard: { who: string; at: string }[];
  comments: Comment[];
}

/** Something that happened between words: a break, a gap, a stretch nobody wrote down. */
export interface Line {
  at: number;
  text: string;
}

export interface Phase {
  name: string;
  from: number;
  to: number;
}

export interface Mark {
  at: number;
  sign: string;
  text: string;
}

export interface Pause {
  from: number;
  to: number;
  text: string;
}

/** One recording with its words as the server sends it, once, when the page opens. */
export interface Session {
  language: string;
  seconds: number;
  speakers: Record<string, string>;
  passages: Passage[];
  lines: Line[];
  phases: Phase[];
  marks: Mark[];
  pauses: Pause[];
  /** Where no sound is kept because the person asked for it. */
  masks: Pause[];
  /** Whose voice each channel is. */
  lanes: string[];
}

/** What the reader may do, by role in this statement. */
export interface Rights {
  hear: boolean;
  correct: boolean;
  comment: boolean;
}

export type Labels = Record<string, string>;

export { fill } from '../frame/fill';
export { clock } from '../player/clock';

/** Minutes and seconds, for "2:40". */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The text as it is read: heard words in place of the machine's where somebody corrected. */
export function textOf(passage: Passage): string {
  const parts: string[] = [];
  let next = 0;
  for (const fix of passage.fixes) {
    for (; next < fix.from; next++) parts.push(passage.words[next][0]);
    if (fix.text) parts.push(fix.text);
    next = Math.max(next, fix.to);
  }
  for (; next < passage.words.length; next++) parts.push(passage.words[next][0]);
  return parts.join(' ');
}
