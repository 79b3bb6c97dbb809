/**
 * What is said of each loss function: the values it gives, when it is used, its strength and its weakness, in both languages. Apart
 * from the functions, because a first visit needs those and not yet these words.
 *
 * Invariant: every entry of the table has its words; the type demands it.
 */
import type { Notes } from '../definition.ts';
import type { LossName } from '../losses.ts';

export const lossNotes: Readonly<Record<LossName, Notes & { readonly range: string }>> = {
  mse: {
    range: String.raw`[0, \infty)`,
    use: { en: 'Regression.', ko: '회귀에 가장 흔히 써요.' },
    strength: {
      en: 'Smooth, and the gradient shrinks with the error.',
      ko: '매끄럽고, 오차가 줄면 기울기도 함께 줄어요.',
    },
    weakness: {
      en: 'A few outliers dominate it; with a saturated sigmoid it stalls.',
      ko: '동떨어진 몇 점에 끌려가고, 포화된 시그모이드와 쓰면 학습이 멈춰요.',
    },
  },
  mae: {
    range: String.raw`[0, \infty)`,
    use: { en: 'Regression with outliers.', ko: '동떨어진 점이 섞인 회귀에 써요.' },
    strength: {
      en: 'An outlier pulls no harder than any other point.',
      ko: '동떨어진 점도 다른 점과 같은 힘으로만 끌어요.',
    },
    weakness: {
      en: 'The gradient stays as large near the minimum, so it settles badly.',
      ko: '최솟값 근처에서도 기울기가 줄지 않아 잘 가라앉지 않아요.',
    },
  },
  huber: {
    range: String.raw`[0, \infty)`,
    use: { en: 'Regression with some outliers.', ko: '동떨어진 점이 조금 섞인 회귀에 써요.' },
    strength: {
      en: 'Settles like MSE, and resists outliers like MAE.',
      ko: 'MSE처럼 잘 가라앉고, MAE처럼 동떨어진 점에 덜 끌려가요.',
    },
    weakness: {
      en: 'Someone has to choose what counts as a large error (δ).',
      ko: '어디부터 큰 오차로 볼지(δ) 직접 정해야 해요.',
    },
  },
  cross_entropy: {
    range: String.raw`[0, \infty)`,
    use: {
      en: 'Classification, with a sigmoid or softmax output.',
      ko: '시그모이드나 소프트맥스 출력으로 분류할 때 써요.',
    },
    strength: {
      en: 'The gradient is ŷ − y: large as long as the network is wrong.',
      ko: '기울기가 ŷ − y라서 틀린 동안에는 크게 배워요.',
    },
    weakness: {
      en: 'Being sure and wrong costs without limit, so wrong labels pull hard.',
      ko: '확신한 채 틀리면 손실이 한없이 커져서, 잘못된 정답에 크게 끌려가요.',
    },
  },
  hinge: {
    range: String.raw`[0, \infty)`,
    use: {
      en: 'Two classes, with a linear output and targets −1 and +1.',
      ko: '선형 출력과 정답 −1, +1로 두 클래스를 나눌 때 써요.',
    },
    strength: {
      en: 'Ignores points that are right by a margin and works on the hard ones.',
      ko: '여유 있게 맞힌 점은 두고 어려운 점에 집중해요.',
    },
    weakness: { en: 'The output is not a probability.', ko: '출력을 확률로 읽을 수 없어요.' },
  },
};
