/** Korean words of the bar of charts. */
import type { insight as english } from './en.insight.ts';

export const insight: typeof english = {
  bar: '그래프',
  none: '열린 그래프가 없어요. 위에서 골라 보세요.',
};
