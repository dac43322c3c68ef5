/// Folders of files: from the bytes on the disk to documents and a dictionary.
@NullMarked
package io.xuewei.knowledge.folder;

import org.jspecify.annotations.NullMarked;
