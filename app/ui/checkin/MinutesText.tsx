import { otherSide, type Side } from '~/domain/access';
import type { Minutes } from '~/data/pages/check-in';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { SideBySide } from '../SideBySide';
import { SaidBlock, Who } from '../work/SaidBlock';

export interface MinutesTextProps {
  minutes: Minutes;
  parties: Readonly<Record<Side, string>>;
  zone: string;
}

/** Who was there, what was decided, who wrote it down and who acknowledged it, and what was corrected since. */
export function MinutesText({ minutes, parties, zone }: MinutesTextProps) {
  const { attendance, decisions, by, at, before, acknowledged, corrections } = minutes;
  const written = { who: <Who who={by} />, when: <InstantText instant={at} zone={zone} /> };
  const there = (side: Side) =>
    attendance[side].length ? (
      <ul>
        {attendance[side].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    ) : (
      <p className="text-ink-soft">{t('checkin.there-nobody', { party: parties[side] })}</p>
    );
  return (
    <div className="grid gap-6">
      <div>
        <h3 className="mb-2 text-base">{t('checkin.decisions')}</h3>
        {decisions.length ? (
          <ol className="max-w-(--measure) list-decimal ps-6">
            {decisions.map((words, index) => (
              <li key={index} className="py-0.5">
                {words}
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-ink-soft">{t('checkin.decisions-none')}</p>
        )}
      </div>
      <div>
        <h3 className="mb-2 text-base">{t('checkin.there')}</h3>
        <SideBySide names={parties} vendor={there('vendor')} customer={there('customer')} />
      </div>
      <div className="text-sm text-ink-soft">
        <p>
          {before === 0 ? (
            <T k="checkin.minuted-by" values={written} />
          ) : (
            <T k="checkin.minuted-anew" values={{ ...written, before }} />
          )}
        </p>
        <p>
          {acknowledged ? (
            <T
              k="checkin.acknowledged-by"
              values={{
                who: <Who who={acknowledged.by} />,
                when: <InstantText instant={acknowledged.at} zone={zone} />,
              }}
            />
          ) : (
            t('checkin.not-acknowledged', { party: parties[otherSide(by.side)] })
          )}
        </p>
      </div>
      {acknowledged?.words && (
        <SaidBlock head={<Who who={acknowledged.by} />} at={acknowledged.at} zone={zone} words={acknowledged.words} />
      )}
      {corrections.length > 0 && (
        <div className="grid gap-4">
          <h3 className="text-base">{t('checkin.corrections')}</h3>
          {corrections.map((one) => (
            <SaidBlock key={one.at} head={<Who who={one.by} />} at={one.at} zone={zone} words={one.words} />
          ))}
        </div>
      )}
    </div>
  );
}
