let mark: string | undefined

/** Puts a word above every sheet that this process writes: papers of a practice copy are never taken for an office's. */
export function markEverySheet(words: string | undefined): void {
  mark = words
}

/** The lines above the headings, under the mark where one is set. */
export function markedHead(head: readonly string[] = []): readonly string[] {
  return mark === undefined ? head : [mark, ...head]
}
