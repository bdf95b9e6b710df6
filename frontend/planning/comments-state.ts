import type { LonLat } from './wire.ts';

export interface CommentData {
  id: number;
  at: LonLat;
  text: string;
  by: string;
  /** ISO 8601 */
  made: string;
  open: boolean;
}

export interface NumberedComment extends CommentData {
  /** What its pin says; the same for as long as the plan lives. */
  number: number;
}

/** Numbered in the order in which they were made; those that are shown: the open ones, or all. */
export function numbered(comments: readonly CommentData[], settledToo: boolean): NumberedComment[] {
  return comments.map((comment, index) => ({ ...comment, number: index + 1 })).filter(({ open }) => open || settledToo);
}

export function openCount(comments: readonly CommentData[]): number {
  return comments.filter(({ open }) => open).length;
}
