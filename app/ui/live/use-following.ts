import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Companion } from '~/data/pages/live';
import { useDrawn } from '../use-drawn';
import type { Change, Following } from './follow-page';

export interface FollowingOptions {
  /** Of the stream that tells of changes. */
  address: string;
  /** What the page was drawn from: another object each time it was asked for. */
  from: { readonly stamp: string };
  /** How often the page is asked for at most: once in so many milliseconds. */
  apart: number;
}

/** Keeps an open page as what it shows is. What does it is loaded when the page has come alive; without a script it stays as it was drawn. */
export function useFollowing({ address, from, apart }: FollowingOptions) {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  // Fetching the page anew would break off a form that is on its way, and ask for it again.
  const fetching = useFetchers().some((fetcher) => fetcher.state !== 'idle');
  const [company, setCompany] = useState<readonly Companion[]>([]);
  const [change, setChange] = useState<Change>(null);
  const following = useRef<Following | null>(null);
  const now = { from, idle: state === 'idle' && navigation.state === 'idle' && !fetching, revalidate };
  const latest = useRef(now);

  useEffect(() => {
    let left = false;
    import('./follow-page').then(
      ({ followPage }) => {
        if (left) return;
        following.current = followPage({ address, apart, page: () => latest.current, setCompany, setChange });
      },
      // A part that did not load: the page is as it was drawn.
      () => {},
    );
    return () => {
      left = true;
      following.current?.stop();
      following.current = null;
    };
  }, [address, apart]);
  useDrawn(() => {
    latest.current = now;
    following.current?.drawn();
  });
  return { company, change };
}
