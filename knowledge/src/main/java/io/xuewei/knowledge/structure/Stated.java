package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.DocumentInfo.Speech;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a text says of itself at its head and foot. Null stands for what it does not say.
///
/// @param title without brackets
/// @param issuer who signs it
/// @param number 发文字号
/// @param audience 主送机关
/// @param date 成文日期
/// @param excerpt true when it is marked 节选
/// @param speech speaker and occasion, of a speech
public record Stated(
    @Nullable String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable String audience,
    @Nullable LocalDate date,
    boolean excerpt,
    Speech speech) {}
