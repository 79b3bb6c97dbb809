/** Korean words of the small parts in `ui`. */
import type { common as english } from './en.common.ts';

export const common: typeof english = {
  close: '닫기',
  dismiss: '치우기',
  kept: (min, max, value) => `${min}에서 ${max} 사이로 적어 주세요. 지금 값은 그대로 ${value}.`,
  value: (label) => `${label} 값`,
};
