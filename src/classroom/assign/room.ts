/** How long a link may be, in characters with the address before it. */
export const ROOM = {
  /** So few that a class can photograph the QR code on a projector: at most 53 squares a side. */
  projector: 200,
  /** So few that chats, mails and a QR code on paper carry it without trouble. */
  good: 500,
  /** The links of Google Classroom take 2,024. */
  most: 2000,
} as const;

/** What a link of this length can be used for. */
export type Room = 'projector' | 'paper' | 'link';

export function roomOf(length: number): Room {
  if (length <= ROOM.projector) return 'projector';
  return length <= ROOM.good ? 'paper' : 'link';
}
