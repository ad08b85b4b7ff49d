/**
 * Name of a unit for tables and the unit switch: “Phòng THADS khu vực 91 - Phú Thọ”. Abbreviations stand in tables and
 * chips only; whoever shows this shows the full name on hover.
 */
export const shortUnitName = (name: string): string => name.replace(/thi hành án dân sự/giu, 'THADS')
