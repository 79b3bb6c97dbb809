/** Korean words of the loss over time: the same keys as `en.loss.ts`, by type. Composed in Korean, not translated. */
import type { loss as english } from './en.loss.ts';
import { integer, number } from './format.ts';

const far = (ratio: number, of = '') =>
  ratio < 1e4 ? `*${of}${number(ratio, ratio < 10 ? 1 : 0)}배*예요` : `*${of}10,000배*를 넘어요`;
interface Span {
  readonly updates: number;
  readonly epochs: number;
}
const long = ({ updates, epochs }: Span) =>
  epochs >= 1 ? `${integer(Math.floor(epochs))}에폭` : `갱신 ${integer(updates)}번`;

export const loss: typeof english = {
  title: '시간에 따른 손실',
  says: {
    nothing: '아직 잰 값이 없어요.',
    start: '아직 배운 것이 없어요. 재생을 눌러 보세요.',
    tooLarge: '손실이 *너무 커져* 계산할 수 없어요.',
    noTest: '시험용 점이 없어 과적합이 보이지 않아요.',
    together: '두 손실이 함께 가요. 아직 과적합이 없어요.',
    trainZero: '학습 손실은 *0*이지만 시험 손실은 0이 아니에요.',
    testLower: '시험 손실이 학습 손실보다 낮아요.',
    aboveStart: (ratio, byUpdates) =>
      `학습 손실이 시작할 때의 ${far(ratio)}.${byUpdates ? ' 갱신 폭이 너무 커요.' : ''}`,
    aboveLowest: (ratio, step) => `학습 손실이 갱신 ${integer(step)}의 ${far(ratio, '최저값의 ')}.`,
    apart: (ratio) =>
      ratio > 100
        ? '시험 손실이 학습 손실의 *100배를 넘어요*.'
        : `시험 손실이 학습 손실의 *${number(ratio, 1)}배*예요.`,
    overfits: (span, falls) =>
      `${falls ? '학습 손실은 줄어드는데' : '학습 손실은 그대로인데'} 시험 손실이 *${long(span)}째 커지고* 있어요. 과적합이에요.`,
    overfitted: (span, falls) =>
      `시험 손실이 *${long(span)} 전에 가장 낮았다가* 커졌는데 학습 손실은 ${falls ? '줄었어요' : '커지지 않았어요'}. 과적합이에요.`,
    bothRise: (span) => `두 손실이 *${long(span)}째 커지고* 있어요.`,
    same: (span) => `두 손실이 *${long(span)}* 동안 2\u00a0% 넘게 변하지 않았어요.`,
  },
  summary: (step, train, test) => {
    const losses = [
      train === null ? '학습용 점 없음' : `학습 손실 ${train}`,
      test === null ? '시험용 점 없음' : `시험 손실 ${test}`,
    ];
    return `${integer(step)}번 갱신한 뒤 ${losses.join(', ')}.`;
  },

  batches: '미니배치',
  gap: '차이',
  overfitting: '과적합',
  smoothed: (beta) => `평활, β = ${beta}`,
  units: { updates: '갱신', epochs: '에폭', samples: '본 샘플' },

  at: (update, epoch) => `갱신 ${update}, 에폭 ${epoch}`,
  reading: { train: '학습', test: '시험', batches: '미니배치' },
  hint: '화살표 키로 값을 하나씩 읽고, 더하기와 빼기로 확대·축소하고, Shift와 화살표로 옮기고, 0으로 전체를 봐요. 끌면 그 구간을 보고, 두 번 누르면 전체를 봐요.',
  whole: '전체 보기',
  part: (from, to) => `갱신 ${from}부터 ${to}까지`,

  table: '기록된 손실',
  columns: {
    run: '실행',
    updates: '갱신',
    epochs: '에폭',
    samples: '본 샘플',
    train: '학습',
    test: '시험',
    lowest: '미니배치 최저',
    highest: '미니배치 최고',
    mean: '미니배치 평균',
    trainSmoothed: '학습(평활)',
    testSmoothed: '시험(평활)',
  },

  view: '보기',
  viewLong: '보기: 축, 평활, 이전 실행',
  unit: '시간축 단위',
  unitShort: { updates: '갱신', epochs: '에폭', samples: '샘플' },
  timeScale: '시간축 눈금',
  lossScale: '손실 눈금',
  time: '시간',
  loss: '손실',
  linear: '선형',
  log: '로그',
  batchBand: '미니배치 범위',
  smoothing: '평활',
  smoothingHint: '기록된 점의 지수 이동 평균이에요. 0이면 원래 값이고, 옅은 선은 평활하지 않은 값이에요.',
  past: '이전 실행',
  noPast: '처음으로 돌아가거나 시드를 바꾸면 앞의 실행이 가는 선으로 남아요.',
  run: (id) => `실행 ${id}`,
  thisRun: '이번 실행',
  show: (name) => `${name} 표시`,
  name: (name) => `${name}의 이름`,
  clear: '모두 지우기',
};
