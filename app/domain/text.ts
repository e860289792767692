/** Nothing of these is seen: spaces, controls, joiners, fillers, and the blank braille pattern. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether nothing in it can be read: empty, blank, or made of characters that nobody sees. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === '';

/** Controls, line ends, and the marks that turn the direction of what follows: in a name they make it read as another. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Whether a name or title holds characters that change how it is read, and are not seen themselves. */
export const hasControls = (line: string): boolean => CONTROL.test(line);
