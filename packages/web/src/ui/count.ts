/** “1.187”: counts are grouped by dots in both languages, as on the papers. */
export const countText = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.')
