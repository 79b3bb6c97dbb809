/** The small parts, in the states a person meets. */
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../src/i18n/text.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { Choice } from '../../src/ui/Choice.tsx';
import { ClassMark, className } from '../../src/ui/ClassMark.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { Field } from '../../src/ui/Field.tsx';
import { Formula } from '../../src/ui/Formula.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { Notice } from '../../src/ui/Notice.tsx';
import { Panel } from '../../src/ui/Panel.tsx';
import { Segmented } from '../../src/ui/Segmented.tsx';
import { Slider } from '../../src/ui/Slider.tsx';
import { Toast } from '../../src/ui/Toast.tsx';
import { Toggle } from '../../src/ui/Toggle.tsx';
import { ToggleButton } from '../../src/ui/ToggleButton.tsx';
import { Var } from '../../src/ui/Var.tsx';
import type { Story } from './main.tsx';

const CLASSES = [0, 1, 2, 3, 4, 5];

/** Picks by the language of the gallery. */
function useWord(): (en: string, ko: string) => string {
  const language = useLanguage();
  return (en, ko) => (language === 'ko' ? ko : en);
}

/** A small curve in front of a name, as the activations have it. */
function Curve({ d }: { readonly d: string }) {
  return (
    <svg
      viewBox="0 0 18 14"
      width={18}
      height={14}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      aria-hidden="true"
    >
      <path d="M0 12.5h18M9 0v14" stroke="var(--edge)" strokeWidth={0.75} />
      <path d={d} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

const activations = [
  {
    value: 'sigmoid',
    label: 'sigmoid',
    icon: <Curve d="M1 12C7 12 11 2 17 2" />,
    detail: <Formula tex="\frac{1}{1+e^{-z}}" />,
  },
  {
    value: 'tanh',
    label: 'tanh',
    icon: <Curve d="M1 12.5C8 12.5 10 1.5 17 1.5" />,
    detail: <Formula tex="\tanh z" />,
  },
  { value: 'relu', label: 'ReLU', icon: <Curve d="M1 12.5H9L17 2" />, detail: <Formula tex="\max(0, z)" /> },
  {
    value: 'leaky_relu',
    label: 'leaky ReLU',
    icon: <Curve d="M1 13.5 9 12.5 17 2" />,
    detail: <Formula tex="\max(0.01z, z)" />,
  },
  { value: 'linear', label: 'linear', icon: <Curve d="M1 12.5 17 1.5" />, detail: <Formula tex="z" /> },
];

function Buttons() {
  const word = useWord();
  return (
    <div className="flow">
      <Button variant="line">{word('Export', '내보내기')}</Button>
      <Button>{word('Lessons', '수업')}</Button>
      <Button
        variant="line"
        disabledReason={word('There is nothing to export yet.', '아직 내보낼 것이 없어요.')}
      >
        {word('Export', '내보내기')}
      </Button>
      <Button variant="ink" icon="play" shortcut="Space">
        {word('Play', '재생')}
      </Button>
      <Button variant="ink" icon="play" iconOnly round shortcut="Space">
        {word('Play', '재생')}
      </Button>
      <Button icon="undo" iconOnly shortcut="Ctrl Z">
        {word('Undo', '되돌리기')}
      </Button>
      <Button icon="redo" iconOnly disabledReason={word('Nothing to redo.', '다시 할 것이 없어요.')}>
        {word('Redo', '다시 하기')}
      </Button>
    </div>
  );
}

function Toggles() {
  const word = useWord();
  const [on, setOn] = useState(true);
  return (
    <div className="flow">
      <Toggle
        label={word('Test points', '시험 데이터')}
        checked={!on}
        onChange={(checked) => setOn(!checked)}
      />
      <Toggle label={word('Test points', '시험 데이터')} checked={on} onChange={setOn} />
      <Toggle
        label={word('Locked', '잠김')}
        checked={false}
        onChange={setOn}
        disabledReason={word('This lesson keeps them hidden.', '이 수업에서는 숨겨 둬요.')}
      />
      <ToggleButton pressed={on} onChange={setOn} label="x1">
        <Var sub="1">x</Var>
      </ToggleButton>
      <ToggleButton pressed={false} onChange={setOn} label="x1²">
        <Var sub="1" sup="2">
          x
        </Var>
      </ToggleButton>
      <ToggleButton
        pressed
        onChange={setOn}
        label="x2"
        disabledReason={word('The network needs at least one input.', '입력은 적어도 하나 있어야 해요.')}
      >
        <Var sub="2">x</Var>
      </ToggleButton>
    </div>
  );
}

function Sliders() {
  const word = useWord();
  const [noise, setNoise] = useState(0.42);
  const [rate, setRate] = useState(0.005);
  const [count, setCount] = useState(300);
  const [share, setShare] = useState(0.67);
  return (
    <div className="pair">
      <Slider label={word('Noise', '잡음')} value={noise} min={0} max={1} step={0.01} onChange={setNoise} />
      <Slider
        label={word('Learning rate', '학습률')}
        symbol={<Var>η</Var>}
        value={rate}
        min={1e-6}
        max={100}
        scale="log"
        onChange={setRate}
      />
      <Slider
        label={word('Points', '점의 수')}
        value={count}
        min={10}
        max={2000}
        step={1}
        onChange={setCount}
      />
      <Slider
        label={word('For training', '학습에 쓸 비율')}
        value={share * 100}
        min={10}
        max={100}
        step={1}
        unit="%"
        onChange={(value) => setShare(value / 100)}
        hint={word('The rest is held out for testing.', '나머지는 시험에 써요.')}
      />
      <Slider
        label={word('Batch', '배치')}
        value={20}
        min={1}
        max={5000}
        step={1}
        scale="log"
        onChange={setCount}
        disabledReason={word(
          'Set by this lesson: “Change the layers, keep the batch.”',
          '이 수업이 정했어요: “층을 바꾸고 배치는 그대로.”',
        )}
      />
    </div>
  );
}

function Choices() {
  const word = useWord();
  const [activation, setActivation] = useState('tanh');
  const [loss, setLoss] = useState('cross_entropy');
  const losses = [
    { value: 'cross_entropy', label: word('cross-entropy', '교차 엔트로피') },
    { value: 'mse', label: word('mean squared error', '평균 제곱 오차') },
    {
      value: 'hinge',
      label: word('hinge', '힌지'),
      disabledReason: word(
        'Hinge tells two classes apart; there are three.',
        '힌지는 두 클래스만 구분하는데 지금은 셋이에요.',
      ),
    },
  ];
  return (
    <div className="flow">
      <Choice
        hideLabel
        label={word('Activation', '활성화 함수')}
        value={activation}
        options={activations}
        onChange={setActivation}
      />
      <Choice label={word('Loss', '손실')} value={loss} options={losses} onChange={setLoss} />
      <Choice
        label={word('Speed', '속도')}
        hideLabel
        quiet
        size="small"
        value={10}
        options={[
          { value: 1, label: word('1 per s', '1/초') },
          { value: 10, label: word('10 per s', '10/초') },
        ]}
        onChange={() => {}}
      />
      <Choice
        label={word('Output', '출력')}
        value="softmax"
        options={[{ value: 'softmax', label: 'softmax' }]}
        onChange={() => {}}
        disabledReason={word('Three classes need softmax.', '클래스가 셋이면 소프트맥스가 필요해요.')}
      />
    </div>
  );
}

function FewOnes() {
  const word = useWord();
  const [by, setBy] = useState('epoch');
  const [language, setLanguage] = useState('ko');
  return (
    <div className="flow">
      <Segmented
        label={word('Step by', '걸음')}
        value={by}
        options={[
          { value: 'update', label: word('update', '갱신') },
          { value: 'epoch', label: word('epoch', '에폭') },
        ]}
        onChange={setBy}
      />
      <Segmented
        label="Language / 언어"
        size="small"
        value={language}
        options={[
          { value: 'ko', label: '한국어', lang: 'ko' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={setLanguage}
      />
    </div>
  );
}

function row(
  label: string,
  cell: (index: number) => ReactNode,
  fill: (index: number) => number = (index) => index,
) {
  return [
    <span key={label}>{label}</span>,
    ...CLASSES.map((index) => (
      <span key={`${label}-${index}`} style={{ background: `var(--class-${fill(index) + 1}-fill)` }}>
        {cell(index)}
      </span>
    )),
  ];
}

function Colours() {
  const word = useWord();
  return (
    <>
      <div className="swatch">
        <span>{word('class', '클래스')}</span>
        {CLASSES.map((index) => (
          <strong key={index}>{className(index)}</strong>
        ))}
        {row(word('train', '학습'), (index) => (
          <ClassMark classIndex={index} size={16} />
        ))}
        {row(word('test', '시험'), (index) => (
          <ClassMark classIndex={index} size={16} open />
        ))}
        {row(
          word('wrong', '오답'),
          (index) => (
            <ClassMark classIndex={index} wrong />
          ),
          (index) => (index + 1) % 6,
        )}
      </div>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(5, 48px)', marginTop: 14 }}>
        {['negative', 'negative-2', 'zero', 'positive-2', 'positive'].map((name) => (
          <span key={name} style={{ background: `var(--${name})`, height: 22 }} />
        ))}
      </div>
    </>
  );
}

function Formulas() {
  const word = useWord();
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <span>
        {word('Learning rate', '학습률')} <Var>η</Var>, <Formula tex="\eta" />; <Var sub="1">x</Var>,{' '}
        <Formula tex="x_1" />; sin <Var sub="1">x</Var>, <Formula tex="\sin x_1" />
      </span>
      <Formula display tex="w \leftarrow w - \eta \cdot \frac{\partial L}{\partial w}" />
      <Formula display tex="\mathrm{precision} = \frac{TP}{TP+FP} = \frac{30}{30+3} = 0.91" />
      <Formula display tex="f(z) = \begin{cases} z & z > 0 \\ \alpha\,(e^z - 1) & z \le 0 \end{cases}" />
      <Formula
        display
        tex="\hat{y}_k = \frac{e^{z_k}}{\sum_{j} e^{z_j}} \qquad \sqrt{x_1^2 + x_2^2}"
        label="softmax"
      />
    </div>
  );
}

function Notices() {
  const word = useWord();
  const [shown, setShown] = useState(true);
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <Notice
        title={word(
          'The loss grew beyond all numbers at update 37',
          '37번째 갱신에서 손실이 끝없이 커졌어요',
        )}
        actions={
          <>
            <Button variant="ink">
              {word('Set', '')} <Var>η</Var> = 0.03 {word('and go on', '으로 계속하기')}
            </Button>
            <Button variant="line">{word('See update 36', '36번째 갱신 보기')}</Button>
          </>
        }
      >
        {word('The learning rate', '학습률')} <Var>η</Var> = 3{' '}
        {word(
          'is too large: each step jumps over the valley. The last good state, update 36, is kept.',
          '이 너무 커서 걸음마다 골짜기를 건너뛰어요. 마지막으로 멀쩡했던 36번째 갱신을 남겨 두었어요.',
        )}
      </Notice>
      {shown && (
        <Notice
          kind="info"
          title={word('Brought back where you left it', '하던 데서 다시 이어요')}
          onDismiss={() => setShown(false)}
        >
          {word('Nothing was lost.', '잃은 것은 없어요.')}
        </Notice>
      )}
    </div>
  );
}

function Dialogs() {
  const word = useWord();
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('dialog'));
  const [on, setOn] = useState(true);
  return (
    <>
      <Button variant="line" onClick={() => setOpen(true)}>
        {word('Share', '공유')}
      </Button>
      {open && (
        <Dialog title={word('Share this network', '이 신경망 공유하기')} onClose={() => setOpen(false)}>
          <Field
            label={word('Link', '링크')}
            code
            lines={2}
            readOnly
            value="https://example.org/neurosketch/#1.d6.n42.s11.h8-6.a3-1.l2e-2.B20.k7Q"
          />
          <div className="flow" style={{ alignItems: 'center' }}>
            <Button variant="ink" icon="copy">
              {word('Copy the link', '링크 복사')}
            </Button>
            <span>{word('69 characters', '69자')}</span>
          </div>
          <Toggle
            label={word('Start at epoch 132, as I see it now', '지금 보이는 에폭 132에서 시작')}
            checked={on}
            onChange={setOn}
          />
          <Choice
            label={word('Activation', '활성화 함수')}
            value="tanh"
            options={activations}
            onChange={() => {}}
          />
        </Dialog>
      )}
    </>
  );
}

function Toasts() {
  const word = useWord();
  return (
    <Toast seconds={1e5} onDone={() => {}} action={{ label: word('Undo', '되돌리기'), onAct: () => {} }}>
      {word('Hidden 2 removed', '은닉 2를 지웠어요')}
    </Toast>
  );
}

function Fields() {
  const word = useWord();
  const [name, setName] = useState('');
  return (
    <div className="pair">
      <Field
        label={word('Name', '이름')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        hint={word('So that you find it again.', '다시 찾을 수 있게 적어 두세요.')}
      />
      <Field
        label={word('Link', '링크')}
        code
        defaultValue="#1.d6"
        problem={word(
          'layers: expected 1 to 64 neurons, got 0',
          'layers: 뉴런은 1개에서 64개까지인데 0개예요',
        )}
      />
    </div>
  );
}

function Panels() {
  const word = useWord();
  return (
    <Panel
      id="story-panel"
      title={word('Network', '신경망')}
      subtitle={word('99 parameters', '매개변수 99개')}
      actions={<Button icon="open">{word('Open', '열기')}</Button>}
    >
      <p>{word('What stands in it.', '안에 들어가는 것.')}</p>
    </Panel>
  );
}

function Empties() {
  const word = useWord();
  return (
    <Empty title={word('No points yet', '아직 점이 없어요')}>
      <span>
        {word(
          'Tap the plane to place some. Two classes are enough to begin.',
          '평면을 눌러 점을 찍어 보세요. 클래스 두 개면 시작할 수 있어요.',
        )}
      </span>
      <span style={{ display: 'flex', gap: 14 }}>
        {[0, 1, 2].map((index) => (
          <ClassMark key={index} classIndex={index} />
        ))}
      </span>
    </Empty>
  );
}

function Icons() {
  return (
    <div className="flow">
      {(
        [
          'play',
          'pause',
          'reset',
          'skip',
          'undo',
          'redo',
          'add',
          'remove',
          'lock',
          'help',
          'menu',
          'open',
          'download',
          'check',
          'copy',
          'close',
          'seed',
          'goal',
          'info',
        ] as const
      ).map((name) => (
        <Icon key={name} name={name} />
      ))}
    </div>
  );
}

const stories: readonly Story[] = [
  { name: 'Button', render: Buttons },
  { name: 'Toggle', render: Toggles },
  { name: 'Slider', render: Sliders },
  { name: 'Choice', render: Choices },
  { name: 'Segmented', render: FewOnes },
  { name: 'Colour', render: Colours },
  { name: 'Formula', render: Formulas },
  { name: 'Panel', render: Panels },
  { name: 'Field', render: Fields },
  { name: 'Dialog', render: Dialogs },
  { name: 'Toast', render: Toasts },
  { name: 'Notice', render: Notices },
  { name: 'Empty', render: Empties },
  { name: 'Icon', render: Icons },
];

export default stories;
