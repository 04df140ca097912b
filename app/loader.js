// Shows how far the application has been loaded, and says so when it cannot be (Trunk's `data-initializer`).
export default function loader() {
  const bar = document.getElementById("progress");
  return {
    onProgress: ({ current, total }) => {
      if (bar && total > 0) bar.value = current / total;
    },
    onFailure: (reason) => {
      console.error(reason);
      dispatchEvent(new Event("poolgate:failed"));
    },
  };
}
