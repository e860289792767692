import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { t } from '~/words';
import { Button } from '../Button';
import { Disclosure } from '../Disclosure';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { MOST_MB, useCheck, type Checking } from './use-check';
import { isOfNote, VerdictWords } from './VerdictWords';

const COMMANDS = [
  'npm run --silent verify -- BUNDLE --checkpoint NOTE',
  'python3 tests/verify/verify_bundle.py BUNDLE --checkpoint NOTE',
];

/** Where anyone checks a bundle. No field has a name: even without JavaScript nothing of a file could be sent. */
export function VerifyPage() {
  const { checking, check } = useCheck();
  const bundle = useRef<HTMLInputElement>(null);
  const noteFile = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const go = (event?: FormEvent): void => {
    event?.preventDefault();
    if (!bundle.current?.files?.length) bundle.current?.focus();
    void check(bundle.current?.files?.[0], noteFile.current?.files?.[0], pasted.current?.value ?? '');
  };
  return (
    <Page narrow title={t('verify.title')} lead={t('verify.lead')}>
      <noscript>
        <div className="mb-6">
          <Notice kind="attention">{t('verify.no-script')}</Notice>
        </div>
      </noscript>
      <form onSubmit={go} className="grid gap-5 no-print" aria-label={t('verify.title')}>
        <DropHere onFiles={(files) => bundle.current && (bundle.current.files = files)}>
          <label htmlFor="bundle" className="block font-semibold">
            {t('verify.bundle')}
          </label>
          <p id="bundle-hint" className="mb-2 text-sm text-ink-soft">
            {t('verify.bundle-hint')}
          </p>
          <input
            ref={bundle}
            id="bundle"
            type="file"
            accept=".json,application/json"
            aria-describedby="bundle-hint"
            className="input w-full"
          />
        </DropHere>
        <Disclosure summary={t('verify.with-checkpoint')}>
          <p className="mb-3 text-sm text-ink-soft">{t('verify.note-hint')}</p>
          <label htmlFor="note" className="block text-sm font-semibold">
            {t('verify.note')}
          </label>
          <textarea
            ref={pasted}
            id="note"
            rows={6}
            spellCheck={false}
            className="input mb-3 w-full font-mono text-sm"
          />
          <label htmlFor="note-file" className="block text-sm font-semibold">
            {t('verify.note-file')}
          </label>
          <input ref={noteFile} id="note-file" type="file" className="input w-full" />
        </Disclosure>
        <div>
          <Button kind="primary" busy={checking.state === 'reading' || checking.state === 'working'}>
            {t('verify.check')}
          </Button>
        </div>
      </form>
      <div role="status" className="mt-6 min-h-6">
        <Standing checking={checking} />
      </div>
      {checking.state === 'done' && <VerdictWords verdict={checking.verdict} given={checking.given} />}
      <Section title={t('verify.command')} lead={t('verify.command-lead')}>
        {COMMANDS.map((command) => (
          <pre key={command} className="mb-2 rounded-md bg-sunken px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{command}</code>
          </pre>
        ))}
        <p className="mt-3 text-ink-soft">{t('verify.command-exit')}</p>
      </Section>
    </Page>
  );
}

/** How far it is, for those who see and those who listen. */
function Standing({ checking }: { checking: Checking }) {
  if (checking.state === 'reading') return <p>{t('verify.reading')}</p>;
  if (checking.state === 'working')
    return (
      <>
        <p>{t('verify.progress', { ...checking.progress })}</p>
        <progress
          aria-label={t('verify.check')}
          value={checking.progress.done}
          max={checking.progress.of}
          className="w-full"
        />
      </>
    );
  if (checking.state === 'refused')
    return <Notice kind="attention">{t(`verify.${checking.why}`, { most: MOST_MB })}</Notice>;
  if (checking.state === 'idle') return null;
  const { verdict } = checking;
  if ('wrong' in verdict)
    return (
      <Notice kind="attention" title={t(isOfNote(verdict.wrong) ? 'verify.wrong-note' : 'verify.wrong')}>
        <p>{t(isOfNote(verdict.wrong) ? 'verify.wrong-note-words' : 'verify.wrong-words')}</p>
        <p className="font-semibold wrap-anywhere">
          {verdict.wrong.where}: {verdict.wrong.how}
        </p>
      </Notice>
    );
  const count = verdict.heads.reduce((sum, { seq }) => sum + seq, 0);
  return (
    <Notice kind="info" title={t('verify.holds')}>
      {t('verify.holds-words', { count })}
    </Notice>
  );
}

/** Takes a file that is dropped anywhere on it. */
function DropHere({ onFiles, children }: { onFiles: (files: FileList) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const on = (event: DragEvent, next: boolean): void => {
    event.preventDefault();
    setOver(next);
  };
  return (
    <div
      onDragOver={(event) => on(event, true)}
      onDragLeave={(event) => on(event, false)}
      onDrop={(event) => {
        on(event, false);
        if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
      }}
      className={`rounded-md border-2 border-dashed px-4 py-5 ${over ? 'border-focus bg-sunken' : 'border-line-strong'}`}
    >
      {children}
    </div>
  );
}
