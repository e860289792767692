/** Public holidays from the library, which is large: loaded when somebody asks for it. */
const library = async () => (await import('date-holidays')).default;

export interface Country {
  readonly code: string;
  readonly name: string;
}

let known: Promise<readonly Country[]> | undefined;

/** The countries whose holidays are known, and the parts of some that have their own ('GB-SCT'), by English name. */
export const countries = (): Promise<readonly Country[]> =>
  (known ??= library().then((Holidays) => {
    const all = new Holidays();
    return Object.entries(all.getCountries('en'))
      .flatMap(([code, name]) => [
        { code, name },
        ...Object.entries(all.getStates(code, 'en') ?? {}).map(([part, called]) => ({
          code: `${code}-${part}`,
          name: `${name}, ${called}`,
        })),
      ])
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }));

/** The public holidays of a country or a part of it from `start` to `end` ('YYYY-MM-DD', both included), with their names; [] for an unknown one. */
export async function publicHolidays(
  country: string,
  start: string,
  end: string,
): Promise<readonly { readonly date: string; readonly name: string }[]> {
  if (!(await countries()).some(({ code }) => code === country)) return [];
  const Holidays = await library();
  const [code = '', part] = country.split('-');
  const options = { languages: ['en'], types: ['public' as const] };
  const calendar = part ? new Holidays(code, part, options) : new Holidays(code, options);
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const years = Array.from({ length: Math.min(5, last - first + 1) }, (_, at) => first + at);
  return years
    .flatMap((year) => calendar.getHolidays(year, 'en'))
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => date >= start && date <= end);
}
