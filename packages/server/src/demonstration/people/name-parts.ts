/** Parts of invented names. Nobody in the demonstration exists; organisations carry the word “Mẫu”. */
export const surnames = [
  'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý',
  'Đào', 'Đinh', 'Lương', 'Trịnh', 'Mai', 'Tạ', 'Khổng', 'Kim', 'Phùng', 'Chu', 'Cao', 'Quách', 'Lưu', 'Triệu',
] as const

/** How many of a hundred bear each surname, roughly. */
export const surnameWeights = [
  38, 11, 9, 7, 5, 1, 4, 4, 1, 2, 2, 2, 1, 2, 1, 0.6, 0.8, 0.9, 0.7, 0.7, 0.5, 0.6, 0.6, 0.4, 0.5, 0.5, 0.4, 0.3, 0.5, 0.4,
] as const

export const maleMiddle = ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Đình', 'Công', 'Ngọc', 'Thế', 'Anh', 'Trọng'] as const
export const maleGiven = [
  'Hùng', 'Dũng', 'Tuấn', 'Sơn', 'Long', 'Hải', 'Nam', 'Thắng', 'Cường', 'Kiên', 'Trung', 'Đạt', 'Phúc', 'Khải', 'Lâm',
  'Bình', 'Toàn', 'Vinh', 'Quý', 'Tiến', 'Hòa', 'Nghĩa', 'Thịnh', 'Lợi', 'Duy', 'Thành', 'Tùng', 'Huy', 'Quân', 'Việt',
] as const

export const femaleMiddle = ['Thị', 'Thị Thu', 'Thị Minh', 'Thị Ngọc', 'Thị Thanh', 'Thị Kim', 'Thanh', 'Ngọc', 'Phương', 'Hồng'] as const
export const femaleGiven = [
  'Hoa', 'Lan', 'Hương', 'Thủy', 'Hà', 'Mai', 'Linh', 'Trang', 'Nga', 'Hằng', 'Yến', 'Loan', 'Hạnh', 'Dung', 'Thảo',
  'Nhung', 'Huyền', 'Vân', 'Oanh', 'Quyên', 'Tuyết', 'Phượng', 'Liên', 'Bích', 'Chi', 'Ngân', 'Ly', 'Thúy', 'Diệp', 'My',
] as const

export const companyForms = ['Công ty TNHH Mẫu', 'Công ty cổ phần Mẫu', 'Hợp tác xã Mẫu', 'Doanh nghiệp tư nhân Mẫu'] as const
export const companyTrades = [
  'Xây dựng', 'Thương mại', 'Vận tải', 'Cơ khí', 'Vật liệu', 'Nông sản', 'Dệt may', 'Thực phẩm', 'Gỗ', 'Điện lạnh', 'Gốm', 'Chăn nuôi',
] as const
export const companyPlaces = ['Sông Đáy', 'Đồi Thông', 'Hồ Sen', 'Bãi Dâu', 'Cầu Gạo', 'Đồng Vàng', 'Núi Đôi', 'Bến Trúc', 'Làng Mới', 'Gò Mít'] as const
export const banks = ['Ngân hàng Mẫu Số 1', 'Ngân hàng Mẫu Số 2', 'Ngân hàng Mẫu Số 3', 'Quỹ tín dụng Mẫu Đồng Tâm'] as const

export const hamlets = ['Đông', 'Đoài', 'Thượng', 'Hạ', 'Trung', 'Bãi', 'Gò', 'Chùa', 'Đình', 'Giếng', 'Đồi', 'Mới'] as const
