import CHeap

/// How a worker's heap is kept.
enum HeapSettings {
  /// Keeps what one batch has freed for the next.
  ///
  /// Of itself glibc gives back to the system what is free at a heap's end, or was got by itself for a large block, and
  /// every batch pays for clearing its pages anew. On the real documents 0.35 to 0.40 ms of the workers' 3.9 ms a
  /// document were the kernel's, and with these settings 0.26 to 0.32 of 3.75. With 4 MiB for both nothing is gained,
  /// with more than 64 no more. Peaks grow by 10 to 25 MiB.
  /// - Parameter keepsState: whether much stays for long. Then what is kept lies between what was freed, in as many heaps
  ///   as there are threads: with two heaps a rebuilt state of 10,000 documents takes 260 MiB instead of 330, for a
  ///   fortieth more of the aggregate stage's processor time.
  static func apply(keepsState: Bool) {
    if keepsState { cheap_share(2) }
    // The most that glibc takes for the second.
    cheap_keep(64 << 20, 32 << 20)
  }
}
