import { CircleCheck, CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';

/** `done` answers an act, `attention` asks for one, `info` is worth knowing. None of them is red: red is for what is overdue. */
export type NoticeKind = 'info' | 'done' | 'attention';

const ICON = { info: Info, done: CircleCheck, attention: CircleAlert } as const;

export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = ICON[kind];
  return (
    <div
      role={kind === 'done' ? 'status' : undefined}
      className={`flex gap-3 rounded-md border-s-4 bg-surface px-4 py-3 ${EDGE[kind]}`}
    >
      <Icon size={20} aria-hidden="true" className="mt-0.5 flex-none" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

const EDGE: Readonly<Record<NoticeKind, string>> = {
  info: 'border border-s-line-strong border-line',
  done: 'border border-s-focus border-line',
  attention: 'border border-s-ink border-line-strong',
};
