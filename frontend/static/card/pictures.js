// The pictograms of the card, drawn for it: 64 by 64, strokes of 3, one thing each. No faces.
const OPEN = '<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">';
const BUBBLE = '<path d="M13 11h38a5 5 0 0 1 5 5v24a5 5 0 0 1-5 5H32L20 55V45h-7a5 5 0 0 1-5-5V16a5 5 0 0 1 5-5z"/>';

// Those that point somewhere, or read in a direction, are mirrored from right to left.
const drawn = {
  STOP: ['', '<g stroke-width="6.5"><path d="M22 33V17M31 31V11M40 31V13M49 35V20"/></g><path d="M19 30h33v9c0 10-6.500 17-16 17-7 0-11-3-14.500-8.500L13 36.500c-1.400-2.200-.8-4.600 1-5.600s3.800-.2 5 1.100z" fill="currentColor" stroke-width="1.500"/>'],
  PAUSE: ['', '<path d="M23 14v36M41 14v36" stroke-width="9"/>'],
  GO_ON: ['points', '<path d="M22 14v36l29-18z" fill="currentColor" stroke-width="5"/>'],
  NOT_UNDERSTOOD: ['points', `${BUBBLE}<path d="M26 24c.5-3.500 3-5.500 6.300-5.500 3.600 0 6.200 2.200 6.200 5.400 0 4.600-6.200 4.900-6.200 9"/><circle cx="32.300" cy="38.500" r="1.300" fill="currentColor"/>`],
  NOT_KNOWN: ['', '<circle cx="32" cy="16" r="8"/><path d="M20 56V42c0-5 4-9 9-9h6c5 0 9 4 9 9v14"/><path d="M20 45l-8-3-4-12M44 45l8-3 4-12M4 29l5 1 3-4M60 29l-5 1-3-4"/>'],
  OTHER_QUESTION: ['points', `${BUBBLE}<path d="M20 28h24m-9-9l9 9-9 9"/>`],
  BREAK: ['', '<path d="M17 31V18a6 6 0 0 1 6-6h18a6 6 0 0 1 6 6v13"/><path d="M17 39v-4a5 5 0 0 0-10 0c0 2 1 3.700 3 4.600V50h44V39.600c2-.9 3-2.600 3-4.600a5 5 0 0 0-10 0v4z"/><path d="M15 50v5M49 50v5"/>'],
  WATER: ['', '<path d="M17 10h30l-4 44a2 2 0 0 1-2 2H23a2 2 0 0 1-2-2z"/><path d="M18.700 28c4.500-3 8.700-3 13.300 0s8.800 3 13.300 0"/>'],
  TOILET: ['points', '<path d="M14 8h12v22H14z"/><path d="M14 30h38c0 10-6 15-13 16v10H21V45c-4-2-7-7-7-15z"/>'],
  ear: ['', '<path d="M20 26a13 13 0 0 1 26 0c0 11-10 11-10 20a7 7 0 0 1-13 3"/><path d="M27 27a6 6 0 0 1 12 0c0 5-6 5-6 10"/>'],
  tongue: ['', '<circle cx="32" cy="32" r="23"/><path d="M9 32h46M32 9c8 7 8 39 0 46M32 9c-8 7-8 39 0 46"/>'],
  one: ['', '<circle cx="32" cy="32" r="11" fill="currentColor"/><circle cx="32" cy="32" r="22"/>'],
};

/** @param {string} name @returns {string} markup of our own, safe to set */
export function picture(name) {
  const [points, shapes] = drawn[name];
  return OPEN.replace('<svg', `<svg class="${points}"`) + shapes + '</svg>';
}
