/** What newer engines have as a method and older ones as a getter; Firefox before 150 has neither. */
interface WeekLocale {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The weekday on which a week begins for people who read `locale`: 0 Sunday to 6. Monday where the browser cannot tell. */
export function firstWeekday(locale: string): number {
  const week = new Intl.Locale(locale) as WeekLocale;
  return ((week.getWeekInfo?.() ?? week.weekInfo)?.firstDay ?? 1) % 7;
}
