import { sameHalf as same, type HalfText } from '~/domain/plan/check-in/half-draft';
import type { HalfAnswer, Overtaken } from '~/forms/half-answer';
import { dropLocal, keepLocal, readLocal } from './half-local';
import { halfAsDrawn, readHalf, writeHalf } from './half-text';

/** How what stands in the fields of a half is kept. Times are 'HH:MM' in the plan's zone. */
export type HalfState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly time: string }
  | { readonly kind: 'given'; readonly seen: string; readonly time: string; readonly opened: boolean }
  | { readonly kind: 'unsaved'; readonly why: 'offline' | 'signed-out' | 'trouble' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'overtaken'; readonly by: Overtaken };

export interface SavedHalf {
  readonly form: HTMLFormElement;
  /** Where it is saved and given. */
  readonly address: string;
  /** By what it is known in this tab. */
  readonly thing: string;
  /** Told whenever its state changes, and whether there is anything to undo. */
  readonly onState: (state: HalfState, undoable: boolean) => void;
}

/** Long enough not to ask at each key, short enough that a pause is enough. */
const PAUSE = 600;
const AGAIN = 4000;

const random = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The space around words is not kept. */
const trimmed = (text: HalfText): HalfText => ({ ...text, words: text.words.trim() });
const sameHalf = (a: HalfText, b: HalfText): boolean => same(trimmed(a), trimmed(b));

/** Saves a half as it is typed, one request after the other, and says how far that is. */
export class HalfSaver {
  private tab = random();
  private op = random();
  private tick = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSent = false;
  private isOver = false;
  private readonly hidden = new Map<string, string>();
  private running: Promise<void> | null = null;
  private state: HalfState = { kind: 'clean' };
  /** What was saved, the oldest first: the last is what is saved now. */
  private versions: HalfText[];

  constructor(private readonly half: SavedHalf) {
    this.versions = [halfAsDrawn(half.form)];
    document.addEventListener('input', this.typed);
    half.form.addEventListener('submit', this.submitted);
    half.form.addEventListener('formdata', this.read);
    addEventListener('online', this.save);
    addEventListener('pagehide', this.leaving);
    addEventListener('beforeunload', this.warning);
    // What was typed before this script was there is as good as what is typed after.
    if (!this.takeUp() && this.isChanged()) this.changed();
  }

  /** While the form is still in its page: away from it, fields that stand beside a form are none of its own, and it reads as empty. */
  end(): void {
    clearTimeout(this.timer);
    if (this.isChanged()) this.leaving();
    this.isOver = true;
    document.removeEventListener('input', this.typed);
    this.half.form.removeEventListener('submit', this.submitted);
    this.half.form.removeEventListener('formdata', this.read);
    removeEventListener('online', this.save);
    removeEventListener('pagehide', this.leaving);
    removeEventListener('beforeunload', this.warning);
  }

  /** Puts back what was saved before the last change. */
  undo(): void {
    const now = readHalf(this.half.form);
    const last = this.versions.at(-1)!;
    const back = sameHalf(now, last) ? this.versions.at(-2) : last;
    if (!back) return;
    if (sameHalf(now, last)) this.versions.pop();
    // What is put back is saved again as a version of its own; until then it is the one before.
    this.versions.pop();
    writeHalf(this.half.form, back);
    this.versions.push(back);
    this.keep();
    this.later(0, true);
  }

  /** Gives the half as it stands. Whether it was. */
  async give(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.state.kind === 'overtaken') return false;
    // Pressed twice: what was given meanwhile is not given again.
    if (this.state.kind === 'given' && !this.isChanged()) return true;
    let given = false;
    this.running = this.send(false).then((done) => {
      given = done;
    });
    await this.running;
    this.running = null;
    return given;
  }

  /** Saves what stands there as if it had just been typed: whether it still can be saved may be another by now. */
  saveAgain(): void {
    if (this.state.kind === 'overtaken') return;
    this.pin();
    this.later(0, true);
  }

  /** The form was sent and not taken: what stands in it is to be saved again. `shown`: what somebody else left came with it, and counts as read. */
  cameBack(shown: Readonly<Record<'seen' | 'draft', string>> | null): void {
    this.isSent = false;
    for (const [name, value] of Object.entries(shown ?? {})) this.set(name, value);
    this.later(0);
  }

  /** After somebody was first: what stands in these fields goes over it, or is given up for it. */
  settle(how: 'mine' | 'theirs'): void {
    if (this.state.kind !== 'overtaken') return;
    const { rev, seen, text } = this.state.by;
    this.set('draft', String(rev));
    this.set('seen', seen);
    if (how === 'theirs') {
      if (text) writeHalf(this.half.form, text);
      this.versions = [readHalf(this.half.form)];
      dropLocal(this.half.thing);
      return this.say({ kind: 'clean' });
    }
    this.say({ kind: 'saving' });
    this.keep();
    this.later(0, true);
  }

  /** The page was drawn anew while nothing was typed: what it shows now is what one starts from. */
  drawn(): void {
    if (this.hidden.size === 0) this.versions = [halfAsDrawn(this.half.form)];
  }

  /** Its fields may stand beside the form, with others' among them. */
  private readonly typed = ({ target }: Event): void => {
    if ((target as Partial<HTMLInputElement> | null)?.form === this.half.form) this.changed();
  };

  private readonly changed = (): void => {
    this.isSent = false;
    this.pin();
    this.keep();
    if (this.state.kind === 'overtaken') return;
    if (this.state.kind !== 'unsaved') this.say({ kind: 'saving' });
    this.later(PAUSE);
  };

  private readonly save = (): void => {
    if (this.running || this.state.kind === 'overtaken' || !this.isChanged()) return;
    this.start();
  };

  private start(): void {
    this.running = this.send(true).then(() => {
      this.running = null;
      if (this.state.kind === 'saved' && this.isChanged()) this.later(PAUSE);
    });
  }

  /** The form itself is sent: what it holds is kept in this tab until it is seen that it arrived, and not saved beside it. */
  private readonly submitted = (): void => {
    clearTimeout(this.timer);
    this.isSent = true;
    this.set('tab', this.tab);
    for (const [name, value] of this.hidden) this.set(name, value);
    if (this.isChanged()) this.keep();
  };

  /** Whenever the form is read, it is read with what stands here: a saving that is answered meanwhile draws its hidden fields anew. */
  private readonly read = ({ formData }: FormDataEvent): void => {
    for (const [name, value] of this.hidden) formData.set(name, value);
  };

  /** The page goes away: what is not saved is sent once more, and kept here in case it does not arrive. */
  private readonly leaving = (): void => {
    if (this.isSent || !this.isChanged() || this.state.kind === 'overtaken') return;
    this.keep();
    void fetch(this.half.address, { ...this.request(true), keepalive: true }).catch(() => {});
  };

  /** What cannot be sent is kept in this tab, and goes with it: whoever closes the tab is asked. */
  private readonly warning = (event: BeforeUnloadEvent): void => {
    if (this.state.kind === 'unsaved' && !this.isSent) event.preventDefault();
  };

  private later(pause: number, always = false): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      if (this.running) return this.later(PAUSE, always);
      if (always) this.start();
      else this.save();
    }, pause);
  }

  /** What was typed before a reload, or without a connection, is put back and sent as the page that it was typed in would have. Whether there was any. */
  private takeUp(): boolean {
    const local = readLocal(this.half.thing);
    if (!local) return false;
    if (sameHalf(local.text, this.versions[0]!)) {
      dropLocal(this.half.thing);
      return false;
    }
    writeHalf(this.half.form, local.text);
    this.set('seen', local.seen);
    this.set('draft', local.draft);
    this.tab = local.tab;
    this.tick = local.tick;
    this.say({ kind: 'saving' });
    this.running = this.send(true).then(() => {
      this.running = null;
      // From here on this page is one of its own: a copy of the tab has taken up the same.
      if (this.state.kind === 'saved') this.tab = random();
    });
    return true;
  }

  private isChanged(): boolean {
    if (!this.half.form.isConnected) return false;
    return !sameHalf(readHalf(this.half.form), this.versions.at(-1)!);
  }

  private keep(): void {
    const { form, thing } = this.half;
    // What was typed last is kept already.
    if (!form.isConnected) return;
    const fields = new FormData(form);
    const text = (name: string): string =>
      this.hidden.get(name) ?? (typeof fields.get(name) === 'string' ? (fields.get(name) as string) : '');
    keepLocal(thing, {
      text: readHalf(form),
      seen: text('seen'),
      draft: text('draft'),
      tab: this.tab,
      tick: this.tick,
    });
  }

  private request(keeps: boolean): RequestInit & { readonly body: URLSearchParams } {
    this.tick += 1;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.half.form)) if (typeof value === 'string') body.set(name, value);
    for (const [name, value] of this.hidden) body.set(name, value);
    body.set('op', keeps ? random() : this.op);
    body.set('tab', this.tab);
    body.set('tick', String(this.tick));
    body.delete('back');
    body.delete('keep');
    if (keeps) body.set('keep', 'draft');
    return { method: 'POST', body, headers: { Accept: 'application/json' } };
  }

  /** One saving, or the giving. Whether it was done. */
  private async send(keeps: boolean): Promise<boolean> {
    const text = readHalf(this.half.form);
    this.say({ kind: 'saving' });
    try {
      const response = await fetch(this.half.address, this.request(keeps));
      const isOurs = response.headers.get('content-type')?.startsWith('application/json') === true;
      if (!isOurs) return (this.later(AGAIN), this.fail(response.redirected ? 'signed-out' : 'trouble'));
      return this.take((await response.json()) as HalfAnswer, text);
    } catch {
      this.later(AGAIN);
      return this.fail('offline');
    }
  }

  private fail(why: 'offline' | 'signed-out' | 'trouble'): false {
    if (this.isOver) return false;
    this.keep();
    this.say({ kind: 'unsaved', why });
    return false;
  }

  private take(answer: HalfAnswer, text: HalfText): boolean {
    // What was typed after this was sent went its own way when the page did.
    if (this.isOver) return !('refused' in answer || 'overtaken' in answer);
    if ('refused' in answer) {
      this.say({ kind: 'refused', sentence: answer.refused.sentence });
      return false;
    }
    if ('overtaken' in answer) {
      this.say({ kind: 'overtaken', by: answer.overtaken });
      return false;
    }
    if (!sameHalf(this.versions.at(-1)!, text)) this.versions.push(text);
    if ('saved' in answer) this.set('draft', String(answer.saved.rev));
    else {
      this.op = random();
      this.set('draft', '0');
      this.set('seen', answer.given.seen);
    }
    if (this.isChanged()) this.keep();
    else dropLocal(this.half.thing);
    this.say('saved' in answer ? { kind: 'saved', ...answer.saved } : { kind: 'given', ...answer.given });
    return true;
  }

  /** From the first key on it counts what was on the screen then, whatever the page is drawn from later: nothing is overwritten unread. */
  private pin(): void {
    for (const name of ['seat', 'seen', 'draft']) {
      const field = this.half.form.elements.namedItem(name);
      if (!this.hidden.has(name) && field instanceof HTMLInputElement) this.hidden.set(name, field.value);
    }
  }

  /** Drawing the page anew puts hidden fields back to what the page came with: what was set stands here. */
  private set(name: string, value: string): void {
    this.hidden.set(name, value);
    const field = this.half.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }

  private say(state: HalfState): void {
    this.state = state;
    this.half.onState(state, this.versions.length > 1 || this.isChanged());
  }
}
