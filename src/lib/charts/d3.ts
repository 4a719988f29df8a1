/** The only door to D3: scales, ticks and shapes, never its DOM parts. */
export { area, extent, line, scaleLinear, tickStep } from 'd3';
