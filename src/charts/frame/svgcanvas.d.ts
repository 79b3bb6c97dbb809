/** What is used of svgcanvas, which brings no types: a canvas context that makes SVG elements. It takes no Path2D. */
declare module 'svgcanvas' {
  export class Context {
    constructor(width: number, height: number);
    getSvg(): SVGElement;
    getSerializedSvg(fixNamedEntities?: boolean): string;
  }
}
