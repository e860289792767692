import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VerdictBadge, VERDICTS } from '~/ui/Badge';
import { DayStrip } from '~/ui/DayStrip';
import { SideBySide } from '~/ui/SideBySide';
import { SideMark } from '~/ui/SideMark';

const NAMES = { vendor: 'Tessel', customer: 'Northquay' };

describe('sides', () => {
  it('never go by colour alone: a letter and the name stand beside it', () => {
    expect(renderToStaticMarkup(<SideMark side="vendor" name="Tessel" />)).toMatch(/>V<.*Tessel/);
    expect(renderToStaticMarkup(<SideMark side="customer" name="Northquay" bare />)).toMatch(
      /aria-label="Northquay".*>C</,
    );
  });

  it('stand vendor first, then customer, whoever looks', () => {
    for (const you of ['vendor', 'customer'] as const) {
      const html = renderToStaticMarkup(<SideBySide names={NAMES} you={you} vendor="one" customer="two" />);
      expect(html.indexOf('Tessel')).toBeLessThan(html.indexOf('Northquay'));
    }
  });
});

describe('a strip of days', () => {
  it('says in words what it shows', () => {
    expect(renderToStaticMarkup(<DayStrip days="VVCN" names={NAMES} />)).toContain(
      'aria-label="4 late days: 2 charged to Tessel, 1 to Northquay, 1 to neither"',
    );
    expect(renderToStaticMarkup(<DayStrip days="" names={NAMES} />)).toContain('No late days');
  });

  it('costs no more elements for a year than for a week', () => {
    const elements = (days: string) =>
      renderToStaticMarkup(<DayStrip days={days} names={NAMES} />).split(/<\w/).length - 1;
    expect(elements('VCN'.repeat(90))).toBe(elements('VCN'));
  });
});

describe('verdicts', () => {
  it('have a shape and a word each, and red for overdue alone', () => {
    const html = VERDICTS.map((verdict) => renderToStaticMarkup(<VerdictBadge verdict={verdict} />));
    expect(new Set(html.map((one) => /<svg.*<\/svg>/.exec(one)?.[0])).size).toBe(VERDICTS.length);
    expect(html.filter((one) => one.includes('overdue'))).toHaveLength(1);
  });
});
