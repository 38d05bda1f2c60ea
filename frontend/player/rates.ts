// SPDX-License-Identifier: Apache-2.0

/** How fast a sound can be played. */
export const RATES = [0.5, 0.6, 0.8, 1, 1.25, 1.5, 2];
