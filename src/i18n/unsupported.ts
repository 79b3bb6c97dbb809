/** What a browser that is too old is told: the only sentences that every page carries in both languages. */

export const unsupported = {
  en: (what: string) =>
    `This browser is too old for Neurosketch: it lacks ${what}. Chrome or Edge 123, Firefox 125 and Safari 17.5 or newer can run it.`,
  ko: (what: string) =>
    `이 브라우저는 너무 오래되어 Neurosketch를 실행할 수 없어요(없는 기능: ${what}). Chrome·Edge 123, Firefox 125, Safari 17.5 이상에서 열어 주세요.`,
};
