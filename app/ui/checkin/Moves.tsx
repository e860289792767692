import type { Side } from '~/domain/access';
import type { MoveView } from '~/data/pages/check-in-talk';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { SaidBlock, Who } from '../work/SaidBlock';

/** How late it was, for the sentences that say so: after the start, hours before on the day itself, else working days before. */
export const noticeWhen = ({ workingDays: days, hours }: { readonly workingDays: number; readonly hours: number }) => ({
  when: hours < 0 ? 'after' : days === 0 ? 'hours' : 'days',
  days,
  hours: Math.max(0, hours),
});

/** Each time it was moved, in the words of the record, with the reason given. */
export function Moves({
  moves,
  parties,
  zone,
}: {
  moves: readonly MoveView[];
  parties: Readonly<Record<Side, string>>;
  zone: string;
}) {
  return (
    <div className="grid gap-4">
      {moves.map((move) => (
        <div key={move.at}>
          <p className="mb-1">
            <T
              k="checkin.moved"
              values={{
                party: parties[move.by.side],
                from: <DateText date={move.from.on} />,
                fromTime: move.from.time,
                to: <DateText date={move.to.on} />,
                toTime: move.to.time,
                ...noticeWhen(move),
              }}
            />
          </p>
          <SaidBlock head={<Who who={move.by} />} at={move.at} zone={zone} words={move.words} />
        </div>
      ))}
    </div>
  );
}
