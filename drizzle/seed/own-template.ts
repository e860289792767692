import type { TemplateText } from '../../app/domain/plan/start/template-text';
import { idOf } from './names';

/** The template that Priya keeps for the quarters after a go-live. */
export const QUARTER = idOf('template', 'the quarter after a go-live');

export const QUARTER_TEXT: TemplateText = {
  title: 'The quarter after a go-live',
  purpose: 'People work with it, and both sides want to know whether it pays.',
  expectations: [
    {
      of: 'customer',
      title: 'Use is looked at together, every month',
      typical: 'Figures by team, with the reasons of those who do not use it',
      now: 'Nobody has asked yet',
      closedBy: ['step-2'],
    },
    {
      of: 'vendor',
      title: 'What was found is mended before anything new',
      typical: 'Findings of the first weeks are settled within a month',
      now: 'The list of findings has just been opened',
      closedBy: ['step-3'],
    },
  ],
  commitments: [
    {
      key: 'step-1',
      side: 'vendor',
      role: 'lead',
      title: 'Open one list of findings that both sides read',
      doneMeans: 'Everybody who works with it knows where it is',
      weight: 2,
      workstream: 'Findings',
      dueIn: 2,
      waitsOn: [],
    },
    {
      key: 'step-2',
      side: 'customer',
      role: 'lead',
      title: 'Say which teams use it, and which do not, and why',
      doneMeans: 'Figures by team, with the reasons in the words of the teams',
      weight: 3,
      workstream: 'Use',
      dueIn: 15,
      waitsOn: [],
    },
    {
      key: 'step-3',
      side: 'vendor',
      title: 'Settle the findings that stand in the way',
      doneMeans: 'Whoever reported one has tried it again and found it done',
      weight: 3,
      workstream: 'Findings',
      dueIn: { days: 15, after: 'step-1' },
      waitsOn: ['step-1'],
    },
    {
      key: 'step-4',
      side: 'customer',
      role: 'executive',
      title: 'Say what it is worth so far',
      doneMeans: 'Three results with figures, or a list of what was missing',
      weight: 3,
      workstream: 'Value',
      dueIn: { days: 20, after: 'step-3' },
      waitsOn: ['step-2', 'step-3'],
    },
  ],
};
