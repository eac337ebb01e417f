/** Values as the data model of SCORM 1.2 writes them. */

/** The most characters of `cmi.suspend_data`. Some systems take one more and some none, so that this is checked here. */
export const LONGEST_SUSPEND = 4096;
/** The most characters of a response, and of a name. */
export const LONGEST_TEXT = 255;

const HOUR = 3600;
const MINUTE = 60;
/** The longest time that can be written, in seconds: hours have four digits at most. */
const LONGEST_TIME = 9999 * HOUR + 59 * MINUTE + 59;

/** A span of time as HHHH:MM:SS; hours may be more than 99. */
export function timespan(seconds: number): string {
  const whole = Math.min(LONGEST_TIME, Math.max(0, Math.floor(seconds)));
  const parts = [Math.floor(whole / HOUR), Math.floor((whole % HOUR) / MINUTE), whole % MINUTE];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join(':');
}

/** What stands for an option of a question: a for the first. */
export function optionLetter(option: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + option);
}
