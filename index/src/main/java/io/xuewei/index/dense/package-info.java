/// The dense half: texts as vectors of a sentence model, kept on disk and filled behind the
/// answering.
///
/// Start reading with [Filling], which turns texts into stored vectors by an [Embedder], and
/// [VectorStore], which gives them back. Only this package knows ONNX Runtime and DJL.
///
/// Vectors are kept as bytes of our own ([ByteVector]) rather than in one of Lucene's quantised
/// formats: those keep the raw floats beside the quantised numbers, about five times the disk,
/// cover no doc values, where the sentences are, and score sentences and passages by different
/// numbers. With bytes the cosine of a passage and of its sentences is exact on what is stored.
@NullMarked
package io.xuewei.index.dense;

import org.jspecify.annotations.NullMarked;
