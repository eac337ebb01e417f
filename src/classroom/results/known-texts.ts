import { storage } from '../../kit/storage.ts';
import { hashOf, parseAssignment } from '../assignment.ts';
import { DeskStore } from '../desk/store.ts';

/** Assignments that this browser has met, by their numbers: of those the link need not be pasted again. */
export function knownTexts(base: string): ReadonlyMap<number, string> {
  const texts = new DeskStore(storage(), base).works.map(({ assignment }) => assignment);
  return new Map(texts.map((text) => [hashOf(text), text]));
}

/** The title of an assignment; empty where the text is none. */
export function titleOf(text: string): string {
  const assignment = parseAssignment(text);
  return assignment.ok ? assignment.value.title : '';
}

/** The text of an assignment in what was pasted as its link: what stands behind the last `#`. */
export function textInLink(pasted: string): string {
  return pasted.trim().split('#').at(-1) ?? '';
}
