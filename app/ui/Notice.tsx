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
      className={`flex gap-3 rounded-md border px-4 py-3 ${EDGE[kind]}`}
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
  info: 'border-line bg-sunken',
  done: 'border-focus bg-surface',
  attention: 'border-ink bg-surface',
};
