/**
 * What is said of each optimizer: the values it gives, when it is used, its strength and its weakness, in both languages. Apart
 * from the functions, because a first visit needs those and not yet these words.
 *
 * Invariant: every entry of the table has its words; the type demands it.
 */
import type { Notes } from '../definition.ts';
import type { OptimizerName } from '../optimizers.ts';

export const optimizerNotes: Readonly<Record<OptimizerName, Notes>> = {
  sgd: {
    use: {
      en: 'The plain rule, to see what the gradient does.',
      ko: '기울기가 하는 일을 그대로 볼 때 써요.',
    },
    strength: { en: 'Simple, with no memory.', ko: '단순하고 기억할 값이 없어요.' },
    weakness: {
      en: 'Slow in long valleys; it needs a well-chosen learning rate.',
      ko: '긴 골짜기에서 느리고, 학습률을 잘 골라야 해요.',
    },
  },
  momentum: {
    use: { en: 'When SGD zigzags or crawls.', ko: 'SGD가 지그재그로 가거나 느릴 때 써요.' },
    strength: { en: 'Gathers speed where gradients agree.', ko: '기울기의 방향이 같으면 점점 빨라져요.' },
    weakness: { en: 'Overshoots the minimum and swings back.', ko: '최솟값을 지나쳤다가 되돌아와요.' },
  },
  nesterov: {
    use: { en: 'In place of momentum.', ko: '모멘텀 대신 써요.' },
    strength: {
      en: 'Looks one step ahead and brakes earlier.',
      ko: '한 걸음 앞을 보고 더 일찍 속도를 줄여요.',
    },
    weakness: {
      en: 'Its gain is small when gradients are noisy.',
      ko: '기울기가 들쭉날쭉하면 나은 점이 적어요.',
    },
  },
  rmsprop: {
    use: { en: 'When gradients differ much in size.', ko: '기울기의 크기가 저마다 크게 다를 때 써요.' },
    strength: {
      en: 'Gives every weight a step of its own size.',
      ko: '가중치마다 걸음의 크기를 따로 맞춰요.',
    },
    weakness: {
      en: 'Keeps bouncing near the minimum unless the rate falls.',
      ko: '학습률을 줄이지 않으면 최솟값 근처에서 계속 흔들려요.',
    },
  },
  adagrad: {
    use: { en: 'When some inputs are rarely active.', ko: '드물게 켜지는 입력이 있을 때 써요.' },
    strength: {
      en: 'Rarely updated weights take larger steps.',
      ko: '드물게 바뀌는 가중치가 더 크게 움직여요.',
    },
    weakness: {
      en: 'Steps only ever shrink, until learning stops.',
      ko: '걸음이 줄기만 해서 결국 배움이 멈춰요.',
    },
  },
  adam: {
    use: { en: 'A good first choice for most networks.', ko: '대부분의 신경망에서 처음 고르기 좋아요.' },
    strength: {
      en: 'Fast, and forgiving about the learning rate.',
      ko: '빠르고, 학습률을 대충 골라도 잘 배워요.',
    },
    weakness: {
      en: 'Keeps two more values per weight, and may swing late in training.',
      ko: '가중치마다 값을 두 개 더 기억하고, 학습 끝에 흔들릴 수 있어요.',
    },
  },
  adamw: {
    use: {
      en: 'Adam with regularization; usual for large networks.',
      ko: '규제가 필요한 Adam이에요. 큰 신경망에 흔히 써요.',
    },
    strength: {
      en: 'Shrinks all weights at the same relative rate.',
      ko: '모든 가중치를 같은 비율로 줄여요.',
    },
    weakness: { en: 'One more hyperparameter to choose.', ko: '골라야 할 하이퍼파라미터가 하나 늘어요.' },
  },
};
