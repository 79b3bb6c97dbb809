/** Korean words of what is kept on this device, and of what is dropped on the page or pasted into it. */
import type { keeping as english } from './en.keeping.ts';

export const keeping: typeof english = {
  saveFile: '파일로 저장',
  copy: '내 작업은 다른 탭에 열려 있어요. 이 탭에는 사본을 열었어요.',
  copyText: '이제부터 탭마다 따로 저장해서 서로 덮어쓰지 않아요.',
  others: '이 기기의 다른 작업',
  othersNote: '최근 것부터 여덟 개까지 남겨요. 하나를 열어도 지금 작업은 여기에 남아요.',
  noOthers: '이 기기에 다른 작업이 없어요.',
  work: (data, layers) => `${data}, ${layers}`,
  remove: (name) => `${name}: 기기에서 삭제`,
  removed: (name) => `${name}: 이 기기에서 지웠어요.`,
  putBack: '되살리기',
  table: (rows) => `${rows}줄짜리 표`,
  points: (n) => `직접 넣은 점 ${n}개`,
  where: (step, when) => (when ? `갱신 ${step}회, ${when}` : `갱신 ${step}회`),
  unread: '이 기기에 저장된 작업 하나를 읽을 수 없어요',
  unreadText:
    '원래 글은 그대로 남아 있어요. 중요한 작업이라면 파일로 저장해 두세요. 나중에 고칠 수도 있어요.',
  saveUnread: '남은 글 저장',
  forgetUnread: '지우기',
  drop: '놓아서 열기',
  dropNote: '저장한 실험이나 점을 담은 표',
  pasted: '붙여 넣은 글',
};
