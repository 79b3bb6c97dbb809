/** Korean words of what stands around every chart. */
import type { frame as english } from './en.frame.ts';

export const frame: typeof english = {
  menu: (title) => `더 보기: ${title}`,
  table: '표로 보기',
  drawing: '그림으로 보기',
  full: '전체 화면',
  leaveFull: '전체 화면 나가기',
  save: { svg: 'SVG로 저장', png: 'PNG로 저장', csv: 'CSV로 저장' },
  read: (title) => `값 읽기: ${title}`,
  readHint: '화살표 키로 값을 하나씩 읽어요',
  ready: (count) => `값 ${count}개: 화살표 키로 읽어요`,
  nothing: '아직 읽을 값이 없어요',
};
