import { Misuse } from '../../sql/misuse.js'

/** The one place that loads onnxruntime-node, which the user has to install. */
export async function loadRuntime() {
  try {
    const runtime = await import('onnxruntime-node')
    return runtime
  } catch (cause) {
    throw new Misuse('onnx(…) needs the package onnxruntime-node: npm install --save-dev onnxruntime-node', { cause })
  }
}
